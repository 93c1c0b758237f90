namespace Bizproc.Mutation;

/// <summary>
/// Sources that are mutated together, and the tests that were written for them. Other tests would kill some mutants, too, but only these are
/// measured, so a score is a lower bound.
/// </summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Project">The project whose sources are mutated. It also compiles the portal's rules.</param>
/// <param name="Sources">The mutated files, as globs below <c>src</c>.</param>
/// <param name="Tests">The files with the tests, as globs below the folder of the tests of the project.</param>
/// <param name="Pages">The first letters of the rules whose pages are tests, too, separated by commas.</param>
internal sealed record Family(string Name, string Project, string[] Sources, string[] Tests, string Pages = "none")
{
    /// <summary>The folder of the tests.</summary>
    public string TestFolder => $"tests/{Project}.Tests";
}
