namespace Bizproc.Tool.Tests.Support;

/// <summary>A folder with the baseline of the sample, which tests change as if customers used other declarations.</summary>
internal sealed class BaselineFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Gets the folder.</summary>
    public string Path => _folder.Path;

    /// <summary>Gets the path of the file.</summary>
    public string File => System.IO.Path.Join(Path, "bizproc.baseline.json");

    /// <summary>Gets the line that writes the file, without further options.</summary>
    public string[] Line => ["baseline", "--file", File, "--assembly", ToolRun.Sample];

    /// <summary>Writes the file, and makes changes.</summary>
    public async Task WriteAsync(params (string From, string To)[] changes)
    {
        await ToolRun.RunAsync(Line);
        foreach (var (from, to) in changes) await ReplaceAsync(from, to);
    }

    /// <summary>Replaces a text of the file.</summary>
    public async Task ReplaceAsync(string from, string to)
    {
        string text = await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(File, text.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a command in the folder, with the token of an administrator.</summary>
    public Task<(int Code, string Output, string Error)> RunAsync(params IEnumerable<string> line) => ToolRun.RunAsync(Path, ("BIZPROC_TOKEN", "admin"), line);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
