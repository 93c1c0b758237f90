namespace Bizproc;

/// <summary>Leaves the actions of a referenced assembly out of this assembly's <c>BizprocActions.All</c> and <c>AddActions()</c>.</summary>
/// <param name="assembly">The name of the assembly, such as <c>Shop.Actions</c>, in any case.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BizprocIgnoreActionsAttribute(string assembly) : Attribute
{
    /// <summary>The name of the assembly.</summary>
    public string Assembly { get; } = assembly;
}
