using System.Globalization;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Names of generated files. Hosts compare them ignoring case.</summary>
internal static class FileNames
{
    public static string Of(string hintName, NameClashes clashes) => clashes.Ambiguous.Contains(hintName)
        ? $"{hintName}.{Hash.Of(hintName).ToString("x8", CultureInfo.InvariantCulture)}.g.cs"
        : hintName + ".g.cs";
}
