"""Package of the letters that leave the installation: notices as e-mail."""
