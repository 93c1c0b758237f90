namespace Bizproc.Protocol;

/// <summary>The code of a trigger of CRM automation (portal: 23).</summary>
/// <remarks>The documentation gives no maximum length, and does not say if case counts.</remarks>
internal static class TriggerCode
{
    /// <summary>The characters of a code, in words for a message.</summary>
    public const string Allowed = ActionCode.Allowed;

    /// <summary>True if the portal accepts the characters.</summary>
    public static bool Matches(string code) => code.Length > 0 && code.All(ActionCode.IsAllowed);
}
