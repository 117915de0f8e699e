"""Write the site: pages, snippets for written pages, downloads, and what is done after the build."""
