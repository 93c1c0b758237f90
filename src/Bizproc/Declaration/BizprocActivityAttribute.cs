namespace Bizproc;

/// <summary>Declares an action of the workflow designer.</summary>
/// <remarks>
/// The class must be <see langword="partial"/>. Properties with <see cref="BizprocPropertyAttribute"/> are the input, properties with
/// <see cref="BizprocReturnPropertyAttribute"/> are the answer.
/// </remarks>
/// <param name="code">The code of the action on the portal; see <see cref="BizprocActionAttribute.Code"/>.</param>
/// <example>
/// <code>
/// [BizprocActivity("credit_check", Name = "Credit check")]
/// public partial class CreditCheck
/// {
///     [BizprocProperty(Name = "Company")]
///     public required string Company { get; init; }
///
///     [BizprocReturnProperty(Name = "Score")]
///     public int Score { get; set; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BizprocActivityAttribute(string code) : BizprocActionAttribute(code);
