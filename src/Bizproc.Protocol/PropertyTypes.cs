namespace Bizproc.Protocol;

/// <summary>The documented types of a property (portal: 4.4). The portal compares them ignoring case.</summary>
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
}
