namespace Bizproc.Emulator.Programs;

/// <summary>
/// A file that a command writes, of which nobody ever sees a half: the old content stays until the new one is complete. The file keeps its mode, and a
/// symbolic link stays and leads to the new content. A device, a pipe or an empty file has no content to keep, so it is written directly.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string _path;
    private readonly FileStream? _direct;

    private WholeFile(string path, FileStream? direct)
    {
        _path = path;
        _direct = direct;
    }

    /// <summary>Opens a file without changing it, so that one that cannot be written is known early.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stop">Ends the wait for the reader of a pipe.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static Task<WholeFile> OpenAsync(string path, CancellationToken stop) => Task.Run(() => Open(path), CancellationToken.None).WaitAsync(stop);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The content.</param>
    /// <param name="stop">Ends the wait for the reader of a pipe.</param>
    /// <inheritdoc cref="OpenAsync"/>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        using var file = await OpenAsync(path, stop).ConfigureAwait(false);
        file.Write(content.Span);
    }

    /// <summary>Writes a file that only this user may read, in place of whatever has its name.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public static void WriteSecret(string path, ReadOnlySpan<byte> content) => Replace(path, content, OwnerOnly);

    /// <summary>True if there is a file without content, as devices and pipes are.</summary>
    public static bool IsEmpty(string path)
    {
        // A link of the system, such as /dev/stdout, may lead to something that has no name.
        string target = Follow(path);
        return File.Exists(path) && (!File.Exists(target) || new FileInfo(target).Length == 0);
    }

    /// <summary>True for the failures of files that a person can fix.</summary>
    public static bool IsExpected(Exception failure) => failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>Writes the content.</summary>
    /// <exception cref="IOException">It cannot be written, for example because the disk is full. The old content stays.</exception>
    public void Write(ReadOnlySpan<byte> content)
    {
        if (_direct is null)
        {
            Replace(_path, content, OperatingSystem.IsWindows() || !File.Exists(_path) ? null : File.GetUnixFileMode(_path));
            return;
        }

        _direct.Write(content);
        _direct.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _direct?.Dispose();

    private static WholeFile Open(string path)
    {
        path = Path.GetFullPath(path);
        if (Directory.Exists(path)) throw new IOException("It is a folder");

        string target = Follow(path);
        if (File.Exists(path))
        {
            var direct = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            if (IsEmpty(path)) return new WholeFile(path, direct);

            direct.Dispose();
        }

        string next = NextTo(target);
        Create(next, mode: null).Dispose();
        File.Delete(next);
        return new WholeFile(target, direct: null);
    }

    private static string Follow(string path) => new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static void Replace(string path, ReadOnlySpan<byte> content, UnixFileMode? mode)
    {
        string next = NextTo(path);
        using var stream = Create(next, mode is null ? null : OwnerOnly);
        try
        {
            stream.Write(content);
            if (mode is { } kept && !OperatingSystem.IsWindows()) File.SetUnixFileMode(stream.SafeFileHandle, kept);
            stream.Dispose();
            File.Move(next, path, overwrite: true);
        }
        catch
        {
            stream.Dispose();
            File.Delete(next);
            throw;
        }
    }

    /// <summary>Gets a free name in the same folder, because only there a file can take the place of another at once.</summary>
    private static string NextTo(string path) => Path.Join(Path.GetDirectoryName(Path.GetFullPath(path)), $".bizproc-{Path.GetRandomFileName()}");

    private static FileStream Create(string path, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is { } only && !OperatingSystem.IsWindows()) options.UnixCreateMode = only;
        return new FileStream(path, options);
    }
}
