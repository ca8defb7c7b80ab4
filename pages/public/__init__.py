"""What visitors reach besides pages: files, feeds, the site map, error pages."""
