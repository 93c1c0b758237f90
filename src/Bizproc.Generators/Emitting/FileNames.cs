using System.Globalization;
using System.Text;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Names of generated files. Hosts compare them ignoring case, and a project may write the files to disk.</summary>
internal static class FileNames
{
    /// <summary>
    /// The maximum length of a name, in bytes of UTF-8. Linux limits a name to 255 bytes. Windows limits a path to 260 characters, of which the
    /// folder of the project and <c>obj/Debug/net10.0/generated/Bizproc.Generators/Bizproc.Generators.BizprocGenerator</c> take up to 160.
    /// </summary>
    public const int MaxBytes = 100;

    private const string Extension = ".g.cs";

    public static string Create(string hintName, NameClashes clashes)
    {
        if (Encoding.UTF8.GetByteCount(hintName) + Extension.Length > MaxBytes) return Shorten(hintName);

        return clashes.Ambiguous.Contains(hintName)
            ? $"{hintName}.{TextHash.Compute(hintName).ToString("x8", CultureInfo.InvariantCulture)}{Extension}"
            : hintName + Extension;
    }

    /// <summary>
    /// Keeps the end, which names the class, and puts a hash of the whole name before it, to keep shortened names apart. No C# name contains a minus
    /// sign, so no other class can have this file name.
    /// </summary>
    private static string Shorten(string hintName)
    {
        string hash = TextHash.ComputeLong(hintName).ToString("x16", CultureInfo.InvariantCulture) + "-";
        int left = MaxBytes - hash.Length - Extension.Length;
        int start = hintName.Length;
        while (start > 0 && (left -= BytesOf(hintName[start - 1])) >= 0) start--;

        return hash + hintName.Substring(start) + Extension;
    }

    // C# names contain no other characters: the compiler does not accept surrogate pairs as letters.
    private static int BytesOf(char character) => character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
}
