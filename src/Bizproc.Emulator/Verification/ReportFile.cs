namespace Bizproc.Emulator.Verification;

/// <summary>
/// The file that receives the report. It is opened before the first call, so that a report that cannot be written is known early, and an earlier
/// report stays until the new one is complete.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public ReportFile(FileInfo file) => _file = file.Open(FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    /// <summary>Replaces the content.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Write(ReadOnlySpan<byte> report)
    {
        _file.SetLength(0);
        _file.Write(report);
        _file.Flush();
    }

    /// <summary>Closes the file, and deletes it if it has no content.</summary>
    public void Dispose()
    {
        bool isEmpty = _file.Length == 0;
        _file.Dispose();
        if (isEmpty) File.Delete(_file.Name);
    }
}
