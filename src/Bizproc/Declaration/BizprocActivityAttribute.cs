namespace Bizproc;

/// <summary>
/// Declares an action of the workflow designer. The class must be <see langword="partial"/>; its properties with
/// <see cref="BizprocPropertyAttribute"/> are the input, those with <see cref="BizprocReturnPropertyAttribute"/> the answer (portal: 4).
/// </summary>
/// <param name="code">The code by which the portal knows the action (portal: 4.1).</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BizprocActivityAttribute(string code) : BizprocActionAttribute(code);
