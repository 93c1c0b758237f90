namespace Bizproc.Package.Tests.Support;

/// <summary>The tests that look at what one build of many projects made.</summary>
[CollectionDefinition(nameof(BuiltProjects))]
public sealed class BuiltProjectsDefinition : ICollectionFixture<BuiltProjects>;
