namespace Bizproc;

/// <summary>Excludes the actions and triggers of a referenced assembly from <c>BizprocActions</c> and <c>AddActions()</c> of this assembly.</summary>
/// <param name="assembly">The name of the assembly, such as <c>Shop.Actions</c>. It is not case-sensitive.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class BizprocIgnoreActionsAttribute(string assembly) : Attribute
{
    /// <summary>The name of the assembly.</summary>
    public string Assembly { get; } = assembly;
}
