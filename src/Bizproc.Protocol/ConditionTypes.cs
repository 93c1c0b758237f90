namespace Bizproc.Protocol;

/// <summary>The conditions of a branch, by the name of their property (portal: 24.4).</summary>
internal static class ConditionTypes
{
    /// <summary>Compares fields of the document.</summary>
    public const string Fields = "fieldcondition";

    /// <summary>Compares parameters and variables.</summary>
    public const string Variables = "propertyvariablecondition";

    /// <summary>Compares values of any source.</summary>
    public const string Mixed = "mixedcondition";

    /// <summary>Is always true.</summary>
    public const string True = "truecondition";
}
