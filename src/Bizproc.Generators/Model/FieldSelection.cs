namespace Bizproc.Generators.Model;

/// <summary>The member of <c>ActionFields</c> that a rule asks about, by its number: the generator does not reference the library.</summary>
internal enum FieldSelection
{
    None = 0,
}
