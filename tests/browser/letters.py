"""Where the letters of a text of a drawing are, asked in the page: a function in JavaScript from the text to its edges.

They reach from 9 pixels above the baseline to 3 below; the box that a browser tells of is as high as a font's lines are.
"""

LETTERS = """text => {
  const { left, right } = text.getBoundingClientRect();
  const baseline = new DOMPoint(0, text.y.baseVal[0].value).matrixTransform(text.getScreenCTM()).y;
  return { left, right, top: baseline - 9, bottom: baseline + 3 };
}"""
