namespace Bizproc.Tool.Declarations;

/// <summary>An action of a built assembly.</summary>
/// <param name="Definition">The declaration.</param>
/// <param name="ClassName">The full name of the class.</param>
internal sealed record DeclaredAction(ActionDefinition Definition, string ClassName);
