using System.IO.Compression;
using System.Xml.Linq;

namespace Bizproc.Package.Tests.Support;

/// <summary>The content of the file of a package.</summary>
internal sealed class PackageFile : IDisposable
{
    private static readonly string[] OfTheFormat = ["_rels/", "[Content_Types].xml", "package/"];

    private readonly ZipArchive _archive;

    public PackageFile(string path)
    {
        _archive = ZipFile.OpenRead(path);
        using var nuspec = _archive.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        Metadata = XDocument.Load(nuspec).Root!.Elements().Single();
    }

    /// <summary>The metadata of the package.</summary>
    public XElement Metadata { get; }

    /// <summary>Its files, except those that every package has.</summary>
    public IEnumerable<string> Files => _archive.Entries
        .Select(static entry => entry.FullName)
        .Where(static name => !OfTheFormat.Any(start => name.StartsWith(start, StringComparison.Ordinal)) && !name.EndsWith(".nuspec", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Its dependencies: the id, and the excluded assets.</summary>
    public IReadOnlyDictionary<string, string?> Dependencies => Metadata.Descendants()
        .Where(static element => element.Name.LocalName == "dependency")
        .ToDictionary(static element => element.Attribute("id")!.Value, static element => element.Attribute("exclude")?.Value, StringComparer.Ordinal);

    /// <summary>One element of the metadata.</summary>
    public string? this[string name] => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(string file)
    {
        using var entry = _archive.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();
}
