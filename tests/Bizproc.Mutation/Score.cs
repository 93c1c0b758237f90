namespace Bizproc.Mutation;

/// <summary>The number of mutants of a family, and of those that a test detected.</summary>
internal sealed record Score(string Name, int Mutants, int Detected)
{
    public double Share => Mutants == 0 ? 0 : (double)Detected / Mutants;
}
