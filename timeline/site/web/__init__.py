"""Write the scripts and style sheets: the site's own, bundled or as they are, and plotly.js."""
