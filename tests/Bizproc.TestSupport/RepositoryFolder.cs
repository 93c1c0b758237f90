namespace Bizproc.TestSupport;

/// <summary>The folder of the sources.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder of the clone.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string start)
    {
        string? folder = start;
        while (folder is not null && !File.Exists(Path.Join(folder, "Bizproc.Generators.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"No folder above {start} is the repository's");
    }
}
