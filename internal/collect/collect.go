// Package collect finds the files that a run is about and reads their bytes. It never looks into what they say.
package collect

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"chancery"
)

// MaxBytes is the size of the largest file that Load reads.
const MaxBytes = 64 << 20

// Standard is the path that means standard input.
const Standard = "-"

// Files lists the files that paths name, folders walked, each once, in the order of paths and by name within a folder. In a
// folder only regular files count; names that begin with a dot and symbolic links are passed over. A path given outright is
// followed where it is a link. Standard is passed through. A folder that cannot be opened stands in the list itself, so that Load
// says why and nothing is lost in silence.
//
// The error has Code NotFound where a path is missing or a folder holds no file.
func Files(paths []string) ([]string, error) {
	var files []string
	seen := map[string]bool{}
	add := func(path string) {
		if key := identity(path); !seen[key] {
			seen[key] = true
			files = append(files, path)
		}
	}
	for _, path := range paths {
		if path == Standard {
			add(path)
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		if !info.IsDir() {
			add(path)
			continue
		}
		found, err := walk(path)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			add(f)
		}
	}
	return files, nil
}

// identity is the same for two ways of writing one path.
func identity(path string) string {
	if abs, err := filepath.Abs(path); err == nil && path != Standard {
		return abs
	}
	return path
}

// walk lists the files beneath folder.
func walk(folder string) ([]string, error) {
	// A folder given as a link is entered; WalkDir itself follows none.
	root := folder
	if target, err := filepath.EvalSymlinks(folder); err == nil {
		root = target
	}
	var files []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			files = append(files, path)
		case path != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular():
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("walk %s: %w", folder, err)
	}
	if len(files) == 0 {
		return nil, chancery.Errorf(chancery.NotFound, "%s: no readable file in this folder", folder)
	}
	for i, path := range files {
		if files[i], err = under(folder, root, path); err != nil {
			return nil, fmt.Errorf("walk %s: %w", folder, err)
		}
	}
	return files, nil
}

// under writes path, which lies in root, as one in folder: root is where the folder leads if it is a link.
func under(folder, root, path string) (string, error) {
	rel, err := filepath.Rel(root, path)
	return filepath.Join(folder, rel), err
}

// Load reads a whole file, or standard input for Standard. The error has Code NotFound, Unavailable, or Invalid where the file
// is larger than MaxBytes.
func Load(path string) ([]byte, error) {
	if path == Standard {
		return read("standard input", os.Stdin)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case info.IsDir():
		if _, err := file.ReadDir(1); err != nil && !errors.Is(err, io.EOF) {
			return nil, unreadable(path, err)
		}
		return nil, chancery.Errorf(chancery.Invalid, "%s: a folder, not a file", path)
	case info.Size() > MaxBytes:
		return nil, tooLarge(path)
	}
	return read(path, file)
}

func read(path string, r io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if len(content) > MaxBytes {
		return nil, tooLarge(path)
	}
	return content, nil
}

func tooLarge(path string) error {
	return chancery.Errorf(chancery.Invalid, "%s: larger than the %d MiB that are read: split it", path, MaxBytes>>20)
}

// unreadable says what was wrong with a path and what to do about it.
func unreadable(path string, err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		err = at.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return chancery.Errorf(chancery.NotFound, "%s: no such file or folder", path)
	case errors.Is(err, syscall.ENOTDIR):
		return chancery.Errorf(chancery.NotFound, "%s: not a folder", path)
	case errors.Is(err, fs.ErrPermission):
		return chancery.Errorf(chancery.Unavailable, "%s: no permission to read it", path)
	}
	return chancery.Errorf(chancery.Unavailable, "read %s: %w", path, err)
}
