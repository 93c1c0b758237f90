using System.Text;
using System.Xml;

namespace Bizproc.Generators.Parsing;

/// <summary>Writes the summary of a documentation comment as plain text on one line.</summary>
internal static class SummaryParser
{
    private static readonly XmlReaderSettings s_settings =
        new() { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>
    /// The text of the first summary that is not empty, or <see langword="null"/>. A comment that is not well-formed XML has none, as for the compiler.
    /// </summary>
    public static string? Parse(string comment)
    {
        if (!comment.Contains("<summary")) return null;

        try
        {
            using var reader = XmlReader.Create(new StringReader(comment), s_settings);
            string? found = null;
            while (reader.Read())
            {
                // Read to the end: an error after the summary makes the whole comment invalid XML.
                if (reader is not { NodeType: XmlNodeType.Element, Depth: 0, Name: "summary", IsEmptyElement: false }) continue;

                string text = Read(reader);
                if (text.Length > 0) found ??= text;
            }

            return found;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Read(XmlReader reader)
    {
        var text = new StringBuilder();
        while (reader.Read() && reader.Depth > 0)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.Element:
                    if (IsBlock(reader.Name)) text.Append(' ');
                    if (reader.IsEmptyElement) text.Append(NameIn(reader));
                    break;
                case XmlNodeType.EndElement when IsBlock(reader.Name):
                    text.Append(' ');
                    break;
            }
        }

        return string.Join(" ", text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>True if the content of an element begins on a new line.</summary>
    private static bool IsBlock(string element) => element is "para" or "p" or "br" or "code" or "list" or "listheader" or "item" or "term" or "description";

    /// <summary>Gets the text that an element without content stands for.</summary>
    private static string? NameIn(XmlReader element) => element.Name switch
    {
        "see" or "seealso" => element.GetAttribute("langword") ?? (element.GetAttribute("cref") is { } cref ? LastName(cref) : element.GetAttribute("href")),
        "paramref" or "typeparamref" => element.GetAttribute("name"),
        _ => null,
    };

    /// <summary>The last name of a reference, without parameters: <c>Save</c> of <c>M:Shop.Store{T}.Save(T)</c>.</summary>
    private static string LastName(string cref)
    {
        var name = new StringBuilder();
        int depth = 0;
        foreach (char c in cref)
        {
            if (c == '(') break;

            if (c is '{' or '<') depth++;
            else if (c is '}' or '>') depth--;
            else if (depth > 0) continue;
            else if (c is '.' or ':') name.Clear();
            else name.Append(c);
        }

        return name.ToString();
    }
}
