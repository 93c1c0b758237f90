using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>Bodies made of little but what a form's syntax is made of.</summary>
internal static class RandomForms
{
    private static readonly string[] Pieces =
        ["[", "[", "]", "]", "[]", "[a]", "[0]", "[1]", "a", "b", "0", "1", "7", "01", ".", "+", " ", "%5B", "%5D", "%5b", "%00", "%2", "%", "%20", "%09", "&", "&", "&a", "=", "=x", "=1&a", "&b["];

    private static readonly string[] Names = ["a", "b", "a[b]", "a[b][c]", "a[b][d]", "a[0]", "a[1][x]", "b[0]", "a[]", "b[][c]", "a[b.c]", "c[d][e][f][g][h]"];

    public static string Next(Random random)
    {
        var body = new StringBuilder();
        for (int i = random.Next(40); i > 0; i--) body.Append(Pieces[random.Next(Pieces.Length)]);
        return body.ToString();
    }

    /// <summary>One as PHP writes it, of few names, so that they meet again and replace each other.</summary>
    public static string NextPlain(Random random) => string.Join('&', Enumerable.Range(0, random.Next(8)).Select(i =>
        $"{Names[random.Next(Names.Length)].Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)}={i}"));
}
