namespace Bizproc.Protocol;

/// <summary>The types of a property (portal: 4.4). The portal ignores their case.</summary>
internal static class PropertyTypes
{
    public const string Bool = "bool";
    public const string Date = "date";
    public const string DateTime = "datetime";
    public const string Double = "double";
    public const string File = "file";
    public const string Int = "int";
    public const string Select = "select";
    public const string String = "string";
    public const string Text = "text";
    public const string User = "user";

    private const string UserField = "UF:";

    private static readonly string[] s_all =
        [Bool, Date, DateTime, Double, File, Int, Select, String, Text, User, "internalselect", "time", "document_type", "entityselector"];

    /// <summary>
    /// The types that every portal knows for every action: first the documented ones, then those found only in the portal's source.
    /// </summary>
    public static IReadOnlyList<string> All => s_all;

    /// <summary>Finds a type in the portal's own spelling; <see langword="null"/> if not every portal knows the type.</summary>
    public static string? Find(string type)
    {
        foreach (string known in s_all)
        {
            if (Same(known, type)) return known;
        }

        return null;
    }

    /// <summary>True if a type is a user field, such as <c>UF:address</c>. Only CRM documents have these.</summary>
    public static bool IsUserField(string type) => type.Length > UserField.Length && Same(type.Substring(0, UserField.Length), UserField);

    /// <summary>True if two types are equal to the portal.</summary>
    public static bool Same(string a, string b) => Ascii.AreSame(a, b);
}
