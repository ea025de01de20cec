;;; -*- lexical-binding: t -*-
;; Opens a digest in Emacs with the configuration of examples/editors/emacs, and prints a line for
;; each step. FINDINGS is the JSON of lint.
(package-initialize)
(require 'eglot)
(require 'json)
(load (expand-file-name "init.el" user-emacs-directory) nil t)
(setq eglot-sync-connect t
      make-backup-files nil)

(defun await (what holds)
  (with-timeout (20 (error "%s: this does not happen" what))
    (while (not (funcall holds))
      (accept-process-output nil 0.05))))

(find-file "FAULTY.md")
;; Eglot connects when Emacs waits for a key.
(run-hooks 'post-command-hook)
(let ((expected (length (json-read-file (getenv "FINDINGS")))))
  (await "as many findings as lint has"
         (lambda ()
           (flymake-start)
           (= (length (flymake-diagnostics)) expected)))
  (princ (format "Emacs: %s findings, as many as lint has\n" expected)))

(search-forward "[^8")
(xref-find-definitions "8")
(await "from a row to its entry" (lambda () (looking-back "^\\[^" (line-beginning-position))))
(princ "Emacs: from a row to its entry\n")

(eglot-code-actions (point-min) (point-max) "source.fixAll.digestmark" t)
(save-buffer)
(princ "Emacs: saved with all safe fixes\n")

(eglot-shutdown-all)
