namespace Bizproc.Protocol;

/// <summary>The types of a property (portal: 4.4). The portal compares them ignoring case.</summary>
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

    /// <summary>The types that every portal knows for every action: the documented ones, then those that only its source names.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Bool, Date, DateTime, Double, File, Int, Select, String, Text, User, "internalselect", "time", "document_type", "entityselector"];

    /// <summary>A type as the portal itself writes it, or <see langword="null"/> if not every portal knows it.</summary>
    public static string? Find(string type) => All.FirstOrDefault(known => Same(known, type));

    /// <summary>Whether a type is that of a user field, such as <c>UF:address</c>, which only CRM documents bring along.</summary>
    public static bool IsUserField(string type) => type.Length > UserField.Length && Same(type.Substring(0, UserField.Length), UserField);

    /// <summary>Whether two types are the same to the portal.</summary>
    public static bool Same(string a, string b) =>
        a.Length == b.Length && string.Equals(Ascii.ToUpper(a), Ascii.ToUpper(b), StringComparison.Ordinal);
}
