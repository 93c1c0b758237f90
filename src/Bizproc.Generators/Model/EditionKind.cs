namespace Bizproc.Generators.Model;

/// <summary>The members of <c>PortalEdition</c> by their numbers: the generator does not reference the library.</summary>
internal enum EditionKind
{
    Cloud = 0,
    Box = 1,
}
