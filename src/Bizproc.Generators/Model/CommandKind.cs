namespace Bizproc.Generators.Model;

/// <summary>The members of <c>ActionCommand</c> by their numbers: the generator does not reference the library.</summary>
internal enum CommandKind
{
    Add = 0,
    Update = 1,
    Delete = 2,
}
