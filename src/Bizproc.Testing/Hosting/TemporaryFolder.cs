namespace Bizproc.Testing.Hosting;

/// <summary>The folder of an application's database, which lasts as long as its host.</summary>
internal static class TemporaryFolder
{
    public static DirectoryInfo Create() => Directory.CreateTempSubdirectory("bizproc-test-");

    /// <summary>Deletes the folder. A file that is still open stays, because a test must not fail for it.</summary>
    public static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The system clears its temporary files.
        }
    }
}
