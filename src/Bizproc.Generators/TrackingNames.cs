namespace Bizproc.Generators;

/// <summary>The names of the pipeline steps, by which tests find them.</summary>
internal static class TrackingNames
{
    public const string Actions = nameof(Actions);
    public const string Names = nameof(Names);
    public const string Triggers = nameof(Triggers);
    public const string TriggerNames = nameof(TriggerNames);
    public const string Assembly = nameof(Assembly);
    public const string Libraries = nameof(Libraries);
    public const string Ignored = nameof(Ignored);
    public const string Language = nameof(Language);
    public const string Surroundings = nameof(Surroundings);
    public const string Registry = nameof(Registry);
    public const string Clashes = nameof(Clashes);
}
