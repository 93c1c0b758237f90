// Two versions of one action stand beside each other here only.
#pragma warning disable BZP0103

namespace Bizproc.IntegrationTests.RoundTrips.Versions.Second;

/// <summary>The same action later, of which nothing is left but what the portal demands.</summary>
[BizprocActivity("order", Name = "Simple order")]
public sealed partial class Order;
