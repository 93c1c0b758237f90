namespace Bizproc.Tool.Tests.Support;

/// <summary>A folder that is removed after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Gets its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("bizproc-tool-").FullName;

    /// <summary>Writes a file, and returns its path.</summary>
    public string Write(string name, ReadOnlySpan<byte> content)
    {
        string path = System.IO.Path.Join(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Copies a file, and returns the path of the copy.</summary>
    public string Copy(string file)
    {
        string path = System.IO.Path.Join(Path, System.IO.Path.GetFileName(file));
        File.Copy(file, path);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
