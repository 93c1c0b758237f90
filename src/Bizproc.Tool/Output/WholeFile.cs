using System.Text;

namespace Bizproc.Tool.Output;

/// <summary>Writes files of which nobody ever sees a half: the old content stays until the new one is complete.</summary>
internal static class WholeFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Checks that a file can be written, without changing it.</summary>
    /// <exception cref="ToolException">It cannot.</exception>
    public static void Check(string path)
    {
        try
        {
            if (Directory.Exists(path)) throw new IOException("It is a folder");

            Create(NextTo(path), isOwnerOnly: false).Dispose();
            File.Delete(NextTo(path));
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            throw new ToolException($"The file {path} cannot be written: {failure.Message.TrimEnd('.')}. Choose another one", cause: failure);
        }
    }

    /// <summary>Replaces a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The content.</param>
    /// <param name="isOwnerOnly">True if only this user may read it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static void Write(string path, string text, bool isOwnerOnly = false)
    {
        string next = NextTo(path);
        try
        {
            using (var stream = Create(next, isOwnerOnly)) stream.Write(Encoding.UTF8.GetBytes(text));
            File.Move(next, path, overwrite: true);
        }
        catch
        {
            File.Delete(next);
            throw;
        }
    }

    /// <summary>True for the failures of files that a person can mend.</summary>
    public static bool IsExpected(Exception failure) => failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static string NextTo(string path) => $"{path}.{Environment.ProcessId}";

    private static FileStream Create(string path, bool isOwnerOnly)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isOwnerOnly && !OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }
}
