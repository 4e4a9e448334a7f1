// The API's own document in Swagger UI. Calls go to this origin, as whoever is signed in on its pages: the browser sends the
// session's cookie, and the header that goes with it is added here.
SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#explorer",
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 3,
  displayRequestDuration: true,
  filter: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor(request) {
    request.headers["x-undercroft-client"] = "explorer";
    return request;
  },
});
