// Only these tests have two versions of one action in one project.
#pragma warning disable BZP0103

namespace Bizproc.IntegrationTests.RoundTrips.Versions.Second;

/// <summary>A later version of the same action, with only the members that the portal requires.</summary>
[BizprocActivity("order", Name = "Simple order")]
public sealed partial class Order;
