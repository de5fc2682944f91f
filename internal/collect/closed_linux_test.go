package collect

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"testing"

	"chancery"
)

// asNobody lets the rest of the test open files with the rights of nobody: root may open everything.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	runtime.LockOSThread() // the rights are the thread's
	if err := syscall.Setfsuid(65534); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Setfsuid(0); err != nil {
			t.Error(err)
		}
		runtime.UnlockOSThread()
	})
}

func TestClosedFolderIsNotLost(t *testing.T) {
	root := tree(t, "a.txt")
	closed := filepath.Join(root, "closed")
	if err := os.Mkdir(closed, 0o000); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{root, filepath.Dir(root)} {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	asNobody(t)
	files, err := Files([]string{root})
	if err != nil || !slices.Contains(files, closed) {
		t.Fatalf("Files = %q, %v, want %s among them", files, err, closed)
	}
	if _, err := Load(closed); chancery.CodeOf(err) != chancery.Unavailable {
		t.Errorf("Load(%s) = error %v, want one of code %q", closed, err, chancery.Unavailable)
	}
}
