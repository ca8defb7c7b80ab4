"""Is the installation alive, and is every part of it ready?"""
