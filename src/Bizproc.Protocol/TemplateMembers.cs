namespace Bizproc.Protocol;

/// <summary>The members of a workflow template, of its steps and of its variables (portal: 24.3).</summary>
internal static class TemplateMembers
{
    public const string Template = "TEMPLATE";
    public const string Parameters = "PARAMETERS";
    public const string Variables = "VARIABLES";
    public const string Constants = "CONSTANTS";

    public const string Type = "Type";
    public const string Name = "Name";
    public const string Activated = "Activated";
    public const string Properties = "Properties";
    public const string Children = "Children";
    public const string Title = "Title";
    public const string Default = "Default";
}
