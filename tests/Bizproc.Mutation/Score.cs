namespace Bizproc.Mutation;

/// <summary>How many of the mutants of a family a test noticed.</summary>
internal sealed record Score(string Name, int Mutants, int Detected)
{
    public double Share => Mutants == 0 ? 0 : (double)Detected / Mutants;
}
