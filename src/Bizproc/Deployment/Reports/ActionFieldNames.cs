using System.Numerics;

namespace Bizproc.Deployment.Reports;

/// <summary>Knows the portal's names of an action's members.</summary>
internal static class ActionFieldNames
{
    private static readonly string[] Names =
    [
        "HANDLER", "AUTH_USER_ID", "USE_SUBSCRIPTION", "NAME", "DESCRIPTION", "PROPERTIES", "RETURN_PROPERTIES", "DOCUMENT_TYPE", "FILTER", "USE_PLACEMENT",
    ];

    /// <summary>Gets each member of a selection.</summary>
    public static IEnumerable<ActionFields> Each(ActionFields fields)
    {
        for (int bit = 0; bit < ActionDefinition.FieldCount; bit++)
        {
            var field = (ActionFields)(1 << bit);
            if ((fields & field) != ActionFields.None) yield return field;
        }
    }

    /// <summary>Gets the names of a selection, separated by commas.</summary>
    public static string Join(ActionFields fields) => string.Join(", ", Each(fields).Select(static field => Names[BitOperations.Log2((uint)field)]));
}
