namespace Bizproc.Generators.Model;

/// <summary>The members of <c>SubscriptionMode</c> by their numbers: the generator does not reference the library.</summary>
internal enum SubscriptionKind
{
    Auto = 0,
    Wait = 1,
    DoNotWait = 2,
    DesignerDecides = 3,
}
