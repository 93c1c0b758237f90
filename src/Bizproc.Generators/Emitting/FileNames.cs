using System.Globalization;
using System.Text;
using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Names of generated files. Hosts compare them ignoring case, and a project may want the files on its disk.</summary>
internal static class FileNames
{
    /// <summary>
    /// The greatest length of a name, in bytes of UTF-8. A name on Linux may have 255, and a path on Windows 260 characters, of which a
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
    /// Keeps the end, which names the class, and tells such names apart by a hash of the whole: the minus sign is in no name of C#, so no
    /// class has that name by itself.
    /// </summary>
    private static string Shorten(string hintName)
    {
        string hash = TextHash.ComputeLong(hintName).ToString("x16", CultureInfo.InvariantCulture) + "-";
        int left = MaxBytes - hash.Length - Extension.Length;
        int start = hintName.Length;
        while (start > 0 && (left -= BytesOf(hintName[start - 1])) >= 0) start--;

        return hash + hintName.Substring(start) + Extension;
    }

    // No name of C# has a character beyond these: the compiler knows no letter that is a pair of surrogates.
    private static int BytesOf(char character) => character < 0x80 ? 1 : character < 0x800 ? 2 : 3;
}
