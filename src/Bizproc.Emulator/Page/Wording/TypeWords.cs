using Bizproc.Protocol;

namespace Bizproc.Emulator.Page.Wording;

/// <summary>Describes types of properties in words (portal: 4.4).</summary>
internal static class TypeWords
{
    public static string Describe(string type, bool isMultiple)
    {
        string words = PropertyTypes.Find(type) switch
        {
            PropertyTypes.Bool => "yes or no",
            PropertyTypes.Date => "date",
            PropertyTypes.DateTime => "date and time",
            PropertyTypes.Double => "number",
            PropertyTypes.File => "file",
            PropertyTypes.Int => "whole number",
            PropertyTypes.Select => "choice",
            PropertyTypes.String => "text",
            PropertyTypes.Text => "long text",
            PropertyTypes.User => "user",
            { } other => other,
            null => type.Length == 0 ? "no type" : type,
        };
        return isMultiple ? words + ", several" : words;
    }
}
