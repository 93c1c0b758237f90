using Bizproc;
using Microsoft.Extensions.Options;

namespace DocumentApp.Handlers;

/// <summary>The documents of this process, in a folder that is deleted when the process ends.</summary>
internal sealed class DocumentFolder(IOptions<BizprocOptions> options) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("documents");

    /// <summary>Writes a document, and returns its link.</summary>
    public async Task<Uri> WriteAsync(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        string name = $"{Guid.NewGuid():n}.txt";
        await File.WriteAllLinesAsync(PathOf(name), lines, cancellationToken);
        return new Uri(options.Value.PublicUrl!, $"/documents/{name}");
    }

    /// <summary>Reads the document of a link. Only names that this folder has created are found.</summary>
    public IResult Read(string name) =>
        Guid.TryParseExact(Path.GetFileNameWithoutExtension(name), "n", out var id) && File.Exists(PathOf($"{id:n}.txt"))
            ? Results.Text(File.ReadAllText(PathOf($"{id:n}.txt")))
            : Results.NotFound();

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
