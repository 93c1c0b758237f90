namespace Bizproc.IntegrationTests.RoundTrips.Versions.First;

/// <summary>Its property comes first.</summary>
public abstract class OrderBase
{
    [BizprocProperty("subject", Name = "Subject")]
    public string? Subject { get; init; }
}
