using Bizproc.Compatibility;

namespace Bizproc.Tool.Declarations;

/// <summary>An action of a built assembly.</summary>
/// <param name="Definition">The declaration.</param>
/// <param name="ClassName">The full name of the class.</param>
/// <param name="Contract">The part of the declaration on which saved workflows depend.</param>
/// <param name="File">The assembly that declares it.</param>
internal sealed record DeclaredAction(ActionDefinition Definition, string ClassName, ActionContract Contract, string File);
