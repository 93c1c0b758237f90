namespace Bizproc;

/// <summary>Declares a return property of the action: the handler sets its value, and later steps can use the value.</summary>
/// <param name="key">The key on the portal. Default: the name of the member in camel case.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BizprocReturnPropertyAttribute(string? key = null) : BizprocMemberAttribute(key);
