import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  { files: ["src/**"], languageOptions: { globals: { ...globals.browser, tr: "readonly", trCount: "readonly" } } },
  { files: ["test/**"], languageOptions: { globals: globals.node } },
];
