using System.Text;

namespace Bizproc.Tests.Support;

/// <summary>Bodies made of little but what a form's syntax is made of.</summary>
internal static class RandomForms
{
    private static readonly string[] Pieces =
        ["[", "[", "]", "]", "[]", "[a]", "[0]", "[1]", "a", "b", "0", "1", "7", "01", ".", "+", " ", "%5B", "%5D", "%5b", "%00", "%2", "%", "%20", "%09", "&", "&", "&a", "=", "=x", "=1&a", "&b["];

    public static string Next(Random random)
    {
        var body = new StringBuilder();
        for (int i = random.Next(40); i > 0; i--) body.Append(Pieces[random.Next(Pieces.Length)]);
        return body.ToString();
    }
}
