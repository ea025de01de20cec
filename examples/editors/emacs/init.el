;;; ~/.emacs.d/init.el  -*- lexical-binding: t -*-

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(markdown-mode . ("digestmark" "lsp"))))
(add-hook 'markdown-mode-hook #'eglot-ensure)
